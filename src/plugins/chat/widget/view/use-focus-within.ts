/** Whoever opens the window can write at once; where it covers the page, the keyboard stays within it. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** As the style has it: below this the window is the screen. */
const COVERS = '(max-width: 479px)';
const REACHED = 'a[href], button:not([disabled]), textarea, input:not([hidden]):not([type=radio]), input[type=radio], [tabindex="0"]';

export function useFocusWithin(panel: RefObject<HTMLElement | null>, isWholePage: boolean): (event: KeyboardEvent) => void {
  useEffect(() => {
    if (isWholePage) return;
    // On a phone the keyboard would cover what one came to read.
    const isTouch = window.matchMedia('(pointer: coarse)').matches;
    const field = panel.current?.querySelector<HTMLElement>('[data-first]');
    (isTouch ? panel.current : (field ?? panel.current))?.focus();
  }, [panel, isWholePage]);

  return (event) => {
    const within = panel.current;
    if (event.key !== 'Tab' || isWholePage || !within || !window.matchMedia(COVERS).matches) return;
    const reached = [...within.querySelectorAll<HTMLElement>(REACHED)];
    const [first, last] = [reached[0], reached.at(-1)];
    const at = (within.getRootNode() as ShadowRoot).activeElement;
    if (event.shiftKey ? at === first || at === within : at === last) {
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    }
  };
}
