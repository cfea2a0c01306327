/**
 * A plugin of typedoc: makes the anchors of docs/notice.md (p1 to p64) known to its check of links, which
 * looks at headings alone.
 *
 * @param {import('typedoc').Application} app
 */
export function load(app) {
  app.renderer.on('beginRender', ({ project }) => {
    for (const document of project.documents ?? []) {
      const slugger = app.renderer.router?.getSlugger(document);
      const text = document.content.map((part) => part.text).join('');
      for (const [, anchor] of text.matchAll(/<a id="(p\d+)"><\/a>/g)) slugger?.slug(anchor);
    }
  });
}
