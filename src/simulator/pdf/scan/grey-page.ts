import { createCanvas, type Canvas, type SKRSContext2D } from '@napi-rs/canvas';

import { a4, type Mark, type PageDrawing } from '../drawing/marks.ts';
import { canvasFont, registerFonts } from '../drawing/typeface.ts';

/** Ink and paper of a grey scan: neither quite black nor quite white. */
const darkInk = '#1c1c20';
const paper = '#f4f3ef';

/** A page in shades of grey, smooth strokes on tinted paper; `skewDegrees` turns it clockwise. */
export function greyPage(drawing: PageDrawing, dpi: number, skewDegrees: number, ink = darkInk): Canvas {
  registerFonts();
  const canvas = createCanvas(Math.round((a4.width * dpi) / 72), Math.round((a4.height * dpi) / 72));
  const context = canvas.getContext('2d');
  context.fillStyle = paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(dpi / 72, dpi / 72);
  context.translate(a4.width / 2, a4.height / 2);
  context.rotate((skewDegrees * Math.PI) / 180);
  context.translate(-a4.width / 2, -a4.height / 2);
  context.fillStyle = ink;
  context.strokeStyle = ink;
  for (const mark of drawing.marks) paintMark(context, mark);
  return canvas;
}

function paintMark(context: SKRSContext2D, mark: Mark): void {
  if (mark.kind === 'text') {
    context.save();
    context.translate(mark.x, mark.y);
    if (mark.upward) context.rotate(-Math.PI / 2);
    context.scale(mark.squeeze, 1);
    context.font = canvasFont(mark.weight, mark.size);
    context.fillText(mark.text, 0, 0);
    context.restore();
    return;
  }
  context.lineWidth = mark.kind === 'line' ? mark.width : mark.stroke;
  context.beginPath();
  if (mark.kind === 'box') context.rect(mark.x, mark.y, mark.width, mark.height);
  else if (mark.kind === 'circle') context.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
  else {
    context.moveTo(mark.x1, mark.y1);
    context.lineTo(mark.x2, mark.y2);
  }
  context.stroke();
}
