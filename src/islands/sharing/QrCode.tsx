import { useMemo } from 'preact/hooks';
import { download } from '../ui/download.ts';
import { codeSvg, fieldsOf, pathOf, QUIET } from './qr.ts';

/**
 * The QR code of a link. It is black on white in every theme and on paper, its margin as well: a
 * reader takes light on dark for no code.
 */
export function QrCode({ url }: { readonly url: string }) {
  const fields = useMemo(() => fieldsOf(url), [url]);
  const side = fields.length + 2 * QUIET;
  return (
    <>
      <figure class="code">
        <svg
          role="img"
          aria-label="QR code of the link. The message holds the same link as text."
          viewBox={`0 0 ${side} ${side}`}
          shape-rendering="crispEdges"
        >
          <rect width={side} height={side} fill="#fff" />
          <path d={pathOf(fields)} fill="#000" />
        </svg>
        <figcaption>
          Whoever photographs the code has the link. It also stands at the end of the page when you
          print it.
        </figcaption>
      </figure>
      <button
        type="button"
        class="button button--quiet"
        onClick={() => download('qr-code.svg', codeSvg(fields), 'image/svg+xml')}
      >
        Save the code as SVG
      </button>
    </>
  );
}
