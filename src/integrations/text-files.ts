import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';

/** A Markdown or MDX file that fits its schema. */
export interface TextFile<T> {
  /** Path from the root of the project, as `content/templates/adr.md`. */
  readonly file: string;
  readonly head: T;
  readonly body: string;
}

const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * YAML as plain data. What is wrong is told in `problems`.
 *
 * @param above lines of the file that stand above the text
 */
export function parseYaml(text: string, file: string, problems: string[], above = 0): unknown {
  const document = parseDocument(text);
  for (const error of document.errors) {
    const line = error.linePos?.[0].line;
    problems.push(
      `${file}:${line === undefined ? '?' : line + above}: ${error.message.split('\n')[0]}`,
    );
  }
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** `items.3.lead` with the id of the item: `items: ip-background: lead: `; empty for the whole file. */
function describePath(path: readonly PropertyKey[], data: unknown): string {
  let at = data;
  return path
    .map((key) => {
      at = (at as Record<PropertyKey, unknown> | undefined)?.[key];
      const id = (at as { id?: unknown } | undefined)?.id;
      return `${typeof key === 'number' && typeof id === 'string' ? id : String(key)}: `;
    })
    .join('');
}

/** Data that fits its schema, or nothing, and then what is wrong is told in `problems`. */
export function validate<T>(
  schema: z.ZodType<T>,
  data: unknown,
  file: string,
  problems: string[],
): T | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push(`${file}: ${describePath(issue.path, data)}${issue.message}`);
  }
  return undefined;
}

/**
 * The Markdown and MDX files of a folder and of those below it. A name that begins with `_` is no page.
 *
 * @param folder from the root of the project
 * @returns those whose head fits; the others are told in `problems`
 */
export function readTexts<T>(
  root: string,
  folder: string,
  schema: z.ZodType<T>,
  problems: string[],
): TextFile<T>[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((file) => /\.mdx?$/.test(file) && !basename(file).startsWith('_'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      const [all = '', yaml] = FRONTMATTER.exec(text) ?? [];
      if (yaml === undefined) {
        problems.push(`${file}: it must begin with its fields, between two lines of "---"`);
        return [];
      }
      const before = problems.length;
      const data = parseYaml(yaml, file, problems, 1) ?? {};
      if (problems.length > before) return [];
      const head = validate(schema, data, file, problems);
      return head === undefined ? [] : [{ file, head, body: text.slice(all.length).trim() }];
    });
}
