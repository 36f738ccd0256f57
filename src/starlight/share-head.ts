import type { StarlightUserConfig } from '@astrojs/starlight/types';

/**
 * What Starlight's head lacks: the picture of a shared link, which needs a whole address, and the
 * colour of the browser's frame in both themes (--paper of styles/tokens.css).
 *
 * @param picture whole address of a picture of 1200 x 630 pixels
 */
export function shareHead(picture: string): NonNullable<StarlightUserConfig['head']> {
  const meta = (attrs: Record<string, string>) => ({ tag: 'meta' as const, attrs });
  return [
    meta({ property: 'og:image', content: picture }),
    meta({ property: 'og:image:alt', content: 'Offshore Engineering Playbook' }),
    meta({ name: 'theme-color', content: '#fcfbf8', media: '(prefers-color-scheme: light)' }),
    meta({ name: 'theme-color', content: '#15181a', media: '(prefers-color-scheme: dark)' }),
  ];
}
