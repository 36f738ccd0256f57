/**
 * `npm start`: builds the site and serves it in the foreground. A port that is taken is told before
 * the build, not after it.
 */
import { createServer } from 'node:net';
import { build, preview } from 'astro';
import { basePath, port as defaultPort } from '../site.ts';

const port = Number(process.env['PORT'] ?? defaultPort);

/** Resolves when nobody listens on the port, on either of localhost's addresses. */
async function assertFree(host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? reject(error) : resolve(),
    );
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve()));
  });
}

try {
  await assertFree('127.0.0.1');
  await assertFree('::1');
} catch {
  console.error(
    `Port ${port} is in use. Stop the program that uses it, or choose another one: set the environment variable PORT, for example PORT=${port + 1}.`,
  );
  process.exit(1);
}

try {
  await build({ logLevel: 'warn' });
} catch (error) {
  console.error(`\nThe build failed. ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
const server = await preview({ logLevel: 'warn', server: { port } });
const base = basePath === '/' ? '/' : `${basePath}/`;
console.log(
  `\n  Offshore Engineering Playbook: http://localhost:${server.port}${base}\n  Stop it with Ctrl+C.\n`,
);
await server.closed();
