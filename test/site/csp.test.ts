import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { originOf, sites } from '../tools/sites.ts';
import { pagesOf, type Page } from './pages.ts';

const policyOf = (page: Page): string =>
  page.root
    .querySelector('meta[http-equiv="content-security-policy"]')
    ?.getAttribute('content')
    ?.replaceAll('&#39;', "'") ?? '';

function directive(policy: string, name: string): string[] {
  const found = policy.split(';').find((part) => part.trim().startsWith(`${name} `));
  return found?.trim().split(/\s+/).slice(1) ?? [];
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Text of the inline elements of a kind, as the browser hashes it. */
function inline(html: string, tag: 'script' | 'style'): string[] {
  const pattern = new RegExp(`<${tag}(?![^>]*\\bsrc=)([^>]*)>([\\s\\S]*?)</${tag}>`, 'g');
  return [...html.matchAll(pattern)]
    .filter((match) => !/type="application\/(ld\+)?json"/.test(match[1]!))
    .map((match) => match[2]!);
}

describe.each(sites)('content security policy ($name)', (site) => {
  const pages = pagesOf(site);

  test('every page carries one, without unsafe-inline or other origins for scripts', () => {
    for (const page of pages) {
      const policy = policyOf(page);
      expect(directive(policy, 'default-src'), page.file).toEqual(["'self'"]);
      const scripts = directive(policy, 'script-src');
      expect(scripts, page.file).toContain("'self'");
      const others = scripts.filter((entry) => !entry.startsWith("'"));
      expect([...others, ...scripts.filter((entry) => /unsafe-(inline|eval)/.test(entry))]).toEqual(
        scripts.includes("'wasm-unsafe-eval'") ? ["'wasm-unsafe-eval'"] : [],
      );
    }
  });

  test('every inline script is named by its hash', () => {
    const unnamed = pages.flatMap((page) => {
      const allowed = directive(policyOf(page), 'script-src');
      return inline(page.html, 'script')
        .filter((text) => !allowed.includes(hash(text)))
        .map((text) => `${page.file}: add ${hash(text)} for: ${text.trim().slice(0, 60)}`);
    });
    expect(unnamed).toEqual([]);
  });

  test('every inline style element is named by its hash', () => {
    const unnamed = pages.flatMap((page) => {
      const allowed = directive(policyOf(page), 'style-src');
      return inline(page.html, 'style')
        .filter((text) => !allowed.includes(hash(text)))
        .map((text) => `${page.file}: ${hash(text)}`);
    });
    expect(unnamed).toEqual([]);
  });

  test('no page carries an inline event handler or a script address', () => {
    const found = pages.flatMap((page) =>
      (page.html.match(/<[^>]+\s(on[a-z]+=|href="javascript:)/g) ?? []).map(
        (match) => `${page.file}: ${match.slice(0, 80)}`,
      ),
    );
    expect(found).toEqual([]);
  });

  test('nothing is loaded from another origin', () => {
    const outside = pages.flatMap((page) =>
      page.root
        .querySelectorAll('script[src],link[href],img[src],source[srcset],iframe[src]')
        .filter((element) => {
          if (/^(canonical|alternate)$/.test(element.getAttribute('rel') ?? '')) return false;
          const address = ['src', 'href', 'srcset']
            .map((name) => element.getAttribute(name))
            .find(Boolean)!;
          return new URL(address, originOf(site)).origin !== originOf(site);
        })
        .map((element) => `${page.file}: ${element.toString().slice(0, 100)}`),
    );
    expect(outside).toEqual([]);
  });

  test('the headers file gives the same policy to every page', () => {
    const headers = readFileSync(join(site.folder, '_headers'), 'utf8');
    const line = /Content-Security-Policy: (.*)/.exec(headers)?.[1];
    for (const page of pages) expect(line).toContain(policyOf(page));
    expect(line).toContain("frame-ancestors 'none'");
  });
});
