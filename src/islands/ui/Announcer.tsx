import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Says a sentence to screen readers, politely, once the reader has paused: with an answer a second,
 * a region that spoke at once would never finish a sentence.
 */
export function Announcer({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  const first = useRef<string | undefined>(text);
  useEffect(() => {
    // What stands there when the page opens is read like the rest of the page.
    if (text === first.current) return;
    first.current = undefined;
    const timer = setTimeout(() => setSpoken(text), 600);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="sr-only" role="status">
      {spoken}
    </p>
  );
}
