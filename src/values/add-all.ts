/**
 * 把若干项加到列表末尾；项数不限。
 *
 * Adds items to the end of a list, any number of them. (`push(...items)` hands every item over as an
 * argument, and breaks down on a hundred thousand.)
 *
 * @param to - The list.
 * @param items - What to add.
 * @internal
 */
export function addAll<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item);
}
