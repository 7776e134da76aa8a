/** What is called of tesseract.js-core, which comes without types. */
declare module 'tesseract.js-core/tesseract-core-relaxedsimd-lstm' {
  type Core = {
    FS: { writeFile: (path: string, data: Uint8Array) => void };
    TessBaseAPI: new () => Api;
  };

  type Api = {
    /** @returns −1 when the model cannot be used; `mode` 1 is the network of neurons alone. */
    Init: (folder: null, language: string, mode: 1) => number;
    SetVariable: (name: string, value: string) => boolean;
    /**
     * Takes the image of the file `/input`.
     *
     * @param exif how it was held: 1 for upright.
     * @param angle radians by which it is turned before it is read.
     * @returns 1 when it is none.
     */
    SetImageFile: (exif: number, angle: number) => number;
    /** What is read of the image from then on. */
    SetRectangle: (left: number, top: number, width: number, height: number) => void;
    Recognize: (monitor: null) => number;
    GetTSVText: (page: number) => string;
  };

  const createCore: (options: { locateFile: () => string }) => Promise<Core>;
  export default createCore;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm' {
  export { default } from 'tesseract.js-core/tesseract-core-relaxedsimd-lstm';
}
