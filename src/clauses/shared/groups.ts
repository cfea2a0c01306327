/** Groups (分组) of what comes one after the other, in the order in which their keys first come. */

/**
 * 加入所属的一组。 Adds something to its group.
 *
 * @param groups - The groups.
 * @param key - What the group goes by.
 * @param value - What is added.
 * @internal
 */
export function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/**
 * 分组；没有键的略去。 Groups a list; what has no key is left out.
 *
 * @param all - The list.
 * @param keyOf - The key of an entry, if it has one.
 * @returns The groups.
 * @internal
 */
export function grouped<K, V>(all: Iterable<V>, keyOf: (value: V) => K | undefined): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const each of all) {
    const key = keyOf(each);
    if (key !== undefined) append(groups, key, each);
  }
  return groups;
}

/**
 * 各不相同的编号，依序排列。 The different references there are, sorted.
 *
 * @param references - References, or undefined where one is not known.
 * @returns Each once.
 * @internal
 */
export function distinct(references: readonly (string | undefined)[]): string[] {
  return [...new Set(references)].filter((each) => each !== undefined).sort();
}
