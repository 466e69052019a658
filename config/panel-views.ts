/** What a view of a type in the panel is made of. */

export interface PanelView {
  /** What stands for the row where it is linked to. */
  title: string;
  list: readonly string[];
  sort: `${string}:ASC` | `${string}:DESC`;
  /** Row by row, each field with its width of 12: 'name:6 slug:6'. A field that is not placed is not shown. */
  form: readonly string[];
  labels?: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
  /** Shown, but not to be typed in. */
  readOnly?: readonly string[];
}

export type PanelViews = Readonly<Record<string, PanelView>>;
export type ComponentViews = Readonly<Record<string, Pick<PanelView, 'title' | 'form' | 'labels' | 'hints'>>>;

export const translated = { translations: 'In other languages' };

export default {};
