import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent, type ContentFiles } from './content-files.ts';
import { checkInstrument } from './instrument-check.ts';
import { checkInstruments, checkNumbers } from './instrument-registry.ts';
import { checkPages } from './page-check.ts';

function duplicates(file: string, entries: readonly { id: string }[]): string[] {
  const ids = entries.map((entry) => entry.id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${file}: ${id}: stands twice`,
  );
}

/** Sources and terms that an entry of a data file names, and that do not exist. */
function checkReferences({ claims, elements, sources, terms }: ContentFiles): string[] {
  const knownSources = new Set(sources.map(({ id }) => id));
  const knownTerms = new Set(terms.map(({ id }) => id));
  const cited = [
    ...claims.flatMap(({ id, from, supports, contradicts }) => [
      ...from.map((source) => ({ where: `content/claims.yaml: ${id}: from`, source })),
      ...supports.map(({ source }) => ({ where: `content/claims.yaml: ${id}: supports`, source })),
      ...contradicts.map(({ source }) => ({
        where: `content/claims.yaml: ${id}: contradicts`,
        source,
      })),
    ]),
    ...elements.map(({ id, source }) => ({
      where: `content/elements.yaml: ${id}: source`,
      source,
    })),
  ];
  return [
    ...cited
      .filter(({ source }) => source !== undefined && !knownSources.has(source))
      .map(({ where, source }) => `${where}: unknown source "${source}"`),
    ...terms.flatMap(({ id, see }) =>
      see
        .filter((other) => !knownTerms.has(other))
        .map((other) => `content/glossary.yaml: ${id}: see: unknown term "${other}"`),
    ),
  ];
}

/**
 * Everything that the schemas cannot see: references between files, duplicates, permanent numbers.
 * Astro itself only logs a broken reference and lets the build pass.
 *
 * @returns one sentence a problem, naming file, item and field
 */
export function checkContent(content: ContentFiles): string[] {
  const problems = [
    ...content.problems,
    ...duplicates('content/claims.yaml', content.claims),
    ...duplicates('content/sources.yaml', content.sources),
    ...duplicates('content/glossary.yaml', content.terms),
    ...duplicates('content/elements.yaml', content.elements),
    ...checkReferences(content),
    ...checkPages(content),
    ...checkInstruments(content.instruments, content.registry),
  ];
  const numbers = new Map<number, string>();
  for (const [file, instrument] of content.instruments) {
    const twin = numbers.get(instrument.number);
    if (twin) problems.push(`${file}: number ${instrument.number} is also that of ${twin}`);
    numbers.set(instrument.number, file);
    problems.push(...checkInstrument(file, instrument, content));
    problems.push(...checkNumbers(instrument, content.registry, file));
  }
  return problems;
}

/** Fails the build when content does not hold together. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        const problems = checkContent(readContent(fileURLToPath(config.root)));
        if (problems.length > 0) {
          throw new Error(`The content does not hold together:\n- ${problems.join('\n- ')}`);
        }
      },
    },
  };
}
