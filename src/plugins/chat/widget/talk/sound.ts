/** A short, low sound, made on the spot: no file is loaded for it. */

const SECONDS = 0.25;

export function ring(): void {
  const context = new AudioContext();
  const [tone, loudness] = [context.createOscillator(), context.createGain()];
  tone.frequency.setValueAtTime(660, context.currentTime);
  tone.frequency.setValueAtTime(880, context.currentTime + SECONDS / 3);
  loudness.gain.setValueAtTime(0.06, context.currentTime);
  loudness.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + SECONDS);
  tone.connect(loudness).connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + SECONDS);
  tone.onended = () => void context.close();
}
