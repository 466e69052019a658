/** Two tones for a new order; off until somebody switches it on, remembered in this browser. */
import * as React from 'react';

const KEY = 'samovar.board.sound';

export function useSound(newIds: readonly string[] | null): [boolean, (isOn: boolean) => void] {
  const [isOn, setOn] = React.useState(() => localStorage.getItem(KEY) === 'on');
  const known = React.useRef<Set<string> | null>(null);

  React.useEffect(() => {
    if (!newIds) return;
    const isNews = known.current !== null && newIds.some((id) => !known.current?.has(id));
    known.current = new Set([...(known.current ?? []), ...newIds]);
    if (isNews && isOn) ring();
  }, [newIds, isOn]);

  const change = (next: boolean) => {
    localStorage.setItem(KEY, next ? 'on' : 'off');
    setOn(next);
    if (next) ring();
  };
  return [isOn, change];
}

function ring(): void {
  const audio = new AudioContext();
  const volume = audio.createGain();
  volume.connect(audio.destination);
  volume.gain.setValueAtTime(0.25, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + 0.9);
  for (const [index, pitch] of [880, 1174].entries()) {
    const tone = audio.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(audio.currentTime + index * 0.18);
    tone.stop(audio.currentTime + 0.9);
  }
  window.setTimeout(() => void audio.close(), 1200);
}
