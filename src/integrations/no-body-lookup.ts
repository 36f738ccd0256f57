import type { AstroIntegration } from 'astro';

/** A style sheet of a component of Starlight, as Vite asks for it. */
const STARLIGHT_STYLE = /\/starlight\/.*\.astro\?.*type=style/;
/** A rule that looks for something anywhere in the page. */
const BODY_LOOKUP = /body:has\([^{]*\{[^}]*\}/g;

/**
 * Leaves out the rules by which Starlight's menu asks `body:has(…:popover-open)` whether the page may
 * scroll. With such a rule a browser looks through the whole page at each change of it: 10 ms a rule
 * and change with 531 clauses. `header.css` keeps the page in place in another way.
 * `test/site/style-sheets.test.ts` says when a new version of Starlight brings another one.
 */
export function noBodyLookup(): AstroIntegration {
  return {
    name: 'no-body-lookup',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'no-body-lookup',
                enforce: 'pre',
                transform: (code, id) =>
                  STARLIGHT_STYLE.test(id) && code.includes('body:has(')
                    ? { code: code.replace(BODY_LOOKUP, ''), map: null }
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
