import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { checklist } from '#schemas/checklist.ts';
import { claim, type Claim } from '#schemas/claim.ts';
import { ladder } from '#schemas/ladder.ts';
import { source, type Source } from '#schemas/source.ts';
import { term, type Term } from '#schemas/term.ts';
import type { Instrument, Registry } from './instrument-registry.ts';

/** Everything under `content/` that is data, read and checked against its schema. */
export interface ContentFiles {
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly claims: readonly Claim[];
  readonly sources: readonly Source[];
  readonly terms: readonly Term[];
  readonly registry: Registry;
  /** One sentence for each thing that does not fit, naming file, item and field. */
  readonly problems: readonly string[];
}

function parse(file: string, root: string, problems: string[]): unknown {
  const document = parseDocument(readFileSync(join(root, file), 'utf8'));
  for (const error of document.errors) {
    const line = error.linePos?.[0].line;
    problems.push(`${file}:${line ?? '?'}: ${error.message.split('\n')[0]}`);
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** `items.3.lead` with the id of the item: `items: ip-background: lead`. */
function describePath(path: readonly PropertyKey[], data: unknown): string {
  let at = data;
  return path
    .map((key) => {
      at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
      const id = (at as { id?: unknown } | undefined)?.id;
      return typeof key === 'number' && typeof id === 'string' ? id : String(key);
    })
    .join(': ');
}

function validate<T>(schema: z.ZodType<T>, data: unknown, file: string, problems: string[]) {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push(`${file}: ${describePath(issue.path, data)}: ${issue.message}`);
  }
  return undefined;
}

/**
 * Reads the data files of a content folder.
 *
 * @param root folder that holds `content/`
 * @throws where a file cannot be read; what does not fit is told in `problems`
 */
export function readContent(root: string): ContentFiles {
  const problems: string[] = [];
  const list = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const data = parse(file, root, problems);
    if (data === undefined) return [];
    return validate(schema.array(), data, file, problems) ?? [];
  };

  const instruments = new Map<string, Instrument>();
  for (const name of readdirSync(join(root, 'content/instruments')).sort()) {
    const file = `content/instruments/${name}`;
    if (!name.endsWith('.yaml')) {
      problems.push(`${file}: only .yaml files belong here`);
      continue;
    }
    const data = parse(file, root, problems);
    const schema = (data as { kind?: unknown } | undefined)?.kind === 'ladder' ? ladder : checklist;
    const instrument =
      data === undefined ? undefined : validate<Instrument>(schema, data, file, problems);
    if (instrument) instruments.set(file, instrument);
  }

  return {
    instruments,
    claims: list('content/claims.yaml', claim),
    sources: list('content/sources.yaml', source),
    terms: list('content/glossary.yaml', term),
    registry: (parse('content/registry.yaml', root, problems) ?? {}) as Registry,
    problems,
  };
}
