/** What is used of pngjs, which brings no types. */
declare module 'pngjs' {
  interface Picture {
    width: number;
    height: number;
    data: Buffer;
  }
  interface Writing {
    colorType: number;
    inputColorType: number;
    inputHasAlpha: boolean;
    filterType: number;
    deflateStrategy: number;
  }
  export const PNG: { sync: { write(picture: Picture, options: Writing): Buffer; read(png: Buffer): Picture } };
}
