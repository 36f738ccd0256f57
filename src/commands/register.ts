/** `npm run register`: writes new permanent numbers into the registry. It never changes an old one. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readContent } from '#integrations/content-files.ts';
import { register } from '#integrations/instrument-registry.ts';

const HEAD = `# Every permanent number ever given, by instrument and list. Links and saved work refer to them.
# Written by \`npm run register\`; only ever added to. See docs/authoring.md.
`;

const { instruments, registry, problems } = readContent(process.cwd());
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
writeFileSync(
  'content/registry.yaml',
  HEAD + stringify(register([...instruments.values()], registry)),
);
console.log('content/registry.yaml is up to date.');
