/** How something stands: it waits its time, is new, due soon, late, done, or refused. */
export type Tone = 'new' | 'calm' | 'soon' | 'late' | 'good' | 'refused';
