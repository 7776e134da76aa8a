// Before pdf.js, which keeps what it finds when it is evaluated.
import './limited-memory.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
