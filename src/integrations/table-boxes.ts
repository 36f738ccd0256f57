import { defineHastPlugin } from 'satteri';

const CAPTION = /^Table: /;

/**
 * Puts every Markdown table into a box of its own that scrolls sideways by touch and by keyboard, so
 * that a wide table never makes a phone scroll the page. A paragraph before the table that begins
 * with "Table: " becomes its caption.
 */
export const tableBoxes = () =>
  defineHastPlugin({
    name: 'table-boxes',
    element: [
      {
        filter: ['table'],
        visit(node, ctx) {
          const siblings = ctx.parent(node).children;
          const place = ctx.indexOf(node) ?? 0;
          const before = siblings
            .slice(0, place)
            .findLast((one) => one.type !== 'text' || one.value.trim() !== '');
          const [first] = before && 'children' in before ? before.children : [];
          let label = 'Table';
          if (before && first?.type === 'text' && CAPTION.test(first.value)) {
            label = ctx.textContent(before).replace(CAPTION, '');
            ctx.insertChildAt(node, 0, {
              type: 'element',
              tagName: 'caption',
              properties: {},
              children: [{ type: 'text', value: label }],
            });
            ctx.removeNode(before);
          }
          ctx.wrapNode(node, {
            type: 'element',
            tagName: 'div',
            properties: { className: ['table-box'], role: 'group', ariaLabel: label, tabIndex: 0 },
            children: [],
          });
        },
      },
    ],
  });
