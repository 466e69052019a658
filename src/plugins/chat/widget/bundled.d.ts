/** What the bundler puts in (scripts/widget.mjs). */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The file that holds Socket.IO, by its content. */
declare const LINE_FILE: string;
