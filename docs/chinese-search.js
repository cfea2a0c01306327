import { createRequire } from 'node:module';

/** The lunr that typedoc itself loads. */
const lunr = createRequire(import.meta.resolve('typedoc'))('lunr');

/**
 * A typedoc plugin: Chinese words are found by the site's search.
 *
 * lunr trims whatever is no `\w` from both ends of a word before it is indexed, and of a Chinese sentence nothing is
 * left. Here only what is neither a letter nor a digit in Unicode is trimmed. A sentence then stands in the index as one
 * long word, and the site searches every word of a query with a wildcard at both ends, so that any part of it is found;
 * such a query passes through no trimmer, so that nothing has to change on the browser's side.
 */
export function load() {
  lunr.trimmer = (token) => token.update((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  lunr.trimmer.label = 'trimmer'; // the browser's lunr knows its own by this name
}
