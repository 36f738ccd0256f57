/**
 * Serves a built site the way a good static host does: brotli, `_headers`, the 404 page.
 *
 *   node test/tools/serve.ts FOLDER PORT BASE
 */
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.wasm': 'application/wasm',
};
const COMPRESSED = new Set([
  ...['.html', '.css', '.js', '.mjs', '.json', '.svg', '.xml', '.txt', '.md'],
]);

/** Header lines of `_headers` for every path. */
function headersOf(folder: string): [string, string][] {
  return readFileSync(join(folder, '_headers'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => [line.slice(2, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]);
}

/** Path of the file that a request means, or nothing. */
function fileFor(folder: string, path: string): string | undefined {
  try {
    // A path of a URL has slashes on every system; only `join` turns it into one of this system.
    const wanted = posix.normalize(decodeURIComponent(path));
    const found = join(folder, wanted.endsWith('/') ? `${wanted}index.html` : wanted);
    return statSync(found).isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param folder built site, relative to the project or absolute
 * @param base path the site was built for, with slashes at both ends
 * @returns a server that is not listening yet
 */
export function siteServer(folder: string, base: string): Server {
  const site = resolve(root, folder);
  const common = headersOf(site);
  const packed = new Map<string, Buffer>();
  return createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const inside = path.startsWith(base) ? fileFor(site, path.slice(base.length - 1)) : undefined;
    const file = inside ?? join(site, '404.html');
    const extension = extname(file);
    for (const [name, value] of common) response.setHeader(name, value);
    response.setHeader('Content-Type', TYPES[extension] ?? 'application/octet-stream');
    let body: Uint8Array = readFileSync(file);
    if (COMPRESSED.has(extension) && request.headers['accept-encoding']?.includes('br')) {
      const small =
        packed.get(file) ??
        brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      packed.set(file, small);
      response.setHeader('Content-Encoding', 'br');
      body = small;
    }
    response.writeHead(inside ? 200 : 404).end(body);
  });
}

if (import.meta.main) {
  const [folder = 'dist', port = '4331', base = '/'] = process.argv.slice(2);
  siteServer(folder, base).listen(Number(port), () =>
    console.log(`http://localhost:${port}${base}`),
  );
}
