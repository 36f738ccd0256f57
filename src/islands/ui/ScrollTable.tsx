import type { ComponentChildren } from 'preact';

interface Props {
  /** Names the caption, which names the region. */
  readonly id: string;
  readonly caption: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A table in a box of its own that scrolls sideways, by touch and by keyboard, where it is too wide. */
export function ScrollTable({ id, caption, class: look, children }: Props) {
  return (
    <div class="table-scroll" role="region" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table class={look}>
        <caption id={`${id}-caption`}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
