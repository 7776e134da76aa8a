import { expect, test } from 'vitest';

import { cropAround } from './crop.ts';

const paper = { width: 600, height: 800 };

test('words stand in the middle of what is shown, in its shape', () => {
  const crop = cropAround({ left: 0.45, top: 0.49, width: 0.1, height: 0.02 }, paper, 5);
  expect(crop.left + crop.width / 2).toBeCloseTo(0.5);
  expect(crop.top + crop.height / 2).toBeCloseTo(0.5);
  expect((crop.width * paper.width) / (crop.height * paper.height)).toBeCloseTo(5);
});

test('what is shown stays on the page, and holds long words whole', () => {
  const corner = cropAround({ left: 0.9, top: 0.99, width: 0.1, height: 0.01 }, paper, 5);
  expect(corner.left + corner.width).toBeCloseTo(1);
  expect(corner.top + corner.height).toBeCloseTo(1);
  expect(cropAround({ left: 0, top: 0, width: 0.1, height: 0.01 }, paper, 5)).toMatchObject({
    left: 0,
    top: 0,
  });
  expect(cropAround({ left: 0.05, top: 0.5, width: 0.9, height: 0.01 }, paper, 5)).toMatchObject({
    left: 0,
    width: 1,
  });
});
