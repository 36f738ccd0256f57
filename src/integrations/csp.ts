import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The content security policy of every page. Astro adds the hashes of its own scripts and styles;
 * Starlight's inline scripts are not covered by that (https://github.com/withastro/astro/issues/16664),
 * so their hashes stand here. `test/site/csp.test.ts` prints the new hash when an upgrade changes one.
 */
export const csp = {
  directives: [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
  ],
  scriptDirective: {
    // Pagefind compiles WebAssembly in a worker.
    resources: ["'self'", "'wasm-unsafe-eval'"],
    hashes: [
      'sha256-VWo5Wp4aqSj6nSgMpeAp9cKieaoIfwFUAunAVugI5gA=', // theme provider
      'sha256-GkZBRnvSuhtx/cvzvukVkX2JJZW+DdPlVr7BX8Tefqo=', // theme pickers
      'sha256-wX2yOADeV+NMngflD5uYi3vl50SHC4sfM1EmylVjlX4=', // sidebar restore
      'sha256-7eCV4jtsr4t4knb3c4FCRPeu7GGZeOUGE3XvWix0XOQ=', // sidebar scroll
    ],
  },
  // Starlight's icons and sidebar carry style attributes; style elements stay hashed.
  styleDirective: { resources: ["'self'", { resource: "'unsafe-inline'", kind: 'attribute' }] },
} as const;

const META = /<meta http-equiv="content-security-policy" content="([^"]*)"/;

/** Every HTML file under a folder, as absolute paths. */
async function htmlFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

/**
 * Writes the policy of the built pages into `_headers`, for hosts that read that file. A header can
 * say what a meta element cannot: who may put the site into a frame. Fails when two pages differ,
 * because one header serves them all.
 */
export function headersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const policies = new Map<string, string>();
        for (const file of await htmlFiles(fileURLToPath(dir))) {
          const policy = META.exec(await readFile(file, 'utf8'))?.[1];
          if (policy) policies.set(policy.replaceAll('&#39;', "'"), file);
        }
        if (policies.size !== 1) {
          throw new Error(
            `One content security policy expected, found ${policies.size}: ${[...policies.values()].join(', ')}`,
          );
        }
        const [policy] = policies.keys();
        const lines = [
          '/*',
          `  Content-Security-Policy: ${policy} frame-ancestors 'none'`,
          '  Referrer-Policy: no-referrer',
          '  X-Content-Type-Options: nosniff',
          '  Permissions-Policy: camera=(), geolocation=(), microphone=()',
        ];
        await writeFile(new URL('_headers', dir), `${lines.join('\n')}\n`);
      },
    },
  };
}
