/** Keys of a board of cards: j and k walk, letters act on the card that has the focus. */
import * as React from 'react';

interface Keys {
  /** A letter or Enter on a focused card. */
  onCardKey: (cardId: string, key: string) => void;
  /** A letter that belongs to the screen; says whether it was one. */
  onKey?: (key: string) => boolean;
  onSearch: () => void;
  onHelp: () => void;
  onEscape: () => void;
  /** False while a dialog has the keyboard. */
  isActive: boolean;
}

export function useKeys(keys: Keys): void {
  const latest = React.useRef(keys);
  latest.current = keys;
  React.useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { isActive, onCardKey, onKey, onSearch, onHelp, onEscape } = latest.current;
      if (!isActive || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const focused = document.activeElement?.closest<HTMLElement>('[data-card]');
      if (event.key === 'j' || event.key === 'k') walk(focused ?? null, event.key === 'j' ? 1 : -1);
      else if (event.key === '/') onSearch();
      else if (event.key === '?') onHelp();
      else if (event.key === 'Escape') onEscape();
      else if (onKey?.(event.key)) event.preventDefault();
      // On a button of the card, Enter is the button's.
      else if (focused && (event.key !== 'Enter' || focused === document.activeElement)) onCardKey(focused.dataset.card ?? '', event.key);
      else return;
      if (event.key !== 'Escape' && event.key.length === 1) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function walk(from: HTMLElement | null, step: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')];
  const at = from ? cards.indexOf(from) : step > 0 ? -1 : cards.length;
  const next = cards[Math.min(cards.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
