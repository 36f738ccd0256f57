import ts from 'typescript';

/** One import of a file, in whatever form it is written. */
export interface Import {
  /** What is asked for, as written: `#domain/rules.ts`. */
  readonly from: string;
  /** True where only types come in: nothing of it is left in a bundle. */
  readonly typeOnly: boolean;
}

/** The TypeScript of a file: an Astro file has it in its head and in its scripts, MDX in its import lines. */
function scriptOf(path: string, text: string): string {
  if (path.endsWith('.astro')) {
    const head = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
    const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(
      ([, body]) => body,
    );
    return [head, ...scripts].join('\n');
  }
  if (/\.mdx?$/.test(path)) {
    return text
      .split('\n')
      .filter((line) => /^(import|export)\s/.test(line))
      .join('\n');
  }
  return text;
}

/** Whether nothing but types is named: `import type { A }` and `import { type A }`. */
function onlyTypes(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    !clause.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((element) => element.isTypeOnly)
  );
}

/**
 * Every import of a file: `import`, `export ... from`, `import()`, `import('...').Type`.
 *
 * @param path decides how the file is read: `.ts`, `.tsx`, `.astro`, `.mdx`
 */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (from: ts.Node | undefined, typeOnly: boolean) => {
    if (from && ts.isStringLiteralLike(from)) found.push({ from: from.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, onlyTypes(node));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    }
    ts.forEachChild(node, visit);
  };
  const name = path.endsWith('.ts') ? 'file.ts' : 'file.tsx';
  visit(ts.createSourceFile(name, scriptOf(path, text), ts.ScriptTarget.Latest));
  return found;
}
