import href from '../../styles/parts.css?url';

let arrived: Promise<void> | undefined;

/**
 * The look of what is fetched later: several people, meetings, runs, the whole deal. A page that is
 * only opened shows none of it.
 *
 * @returns resolves once it has arrived, or cannot: a part without its look is still of use
 */
export function partStyles(): Promise<void> {
  arrived ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
  return arrived;
}
