/** The part of the package that makes a code, and draws nothing; its types are those of the whole. */
declare module "qrcode/lib/core/qrcode.js" {
  export { create } from "qrcode";
}
