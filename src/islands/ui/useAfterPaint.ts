import { useEffect, useState } from 'preact/hooks';

/**
 * A value as it was at the last paint. What is drawn from it comes after the click that changed it has
 * been shown: with sixty people a comparison takes longer to draw than a click may wait. Effects of
 * this renderer run after the frame is painted.
 *
 * @param of what the value belongs to: of something else it is returned at once
 */
export function useAfterPaint<T>(value: T, of?: unknown): T {
  const [shown, setShown] = useState({ value, of });
  useEffect(() => setShown({ value, of }), [value, of]);
  return shown.of === of ? shown.value : value;
}
