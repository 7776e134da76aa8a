import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { ProblemError } from '../problem-error.ts';
import { parseStrictly } from './strict-parser.ts';

/** Parses bytes, and gives what was opened and said. */
async function parse(bytes: Uint8Array | string, pieces = 4096) {
  const source = Buffer.from(bytes);
  const names: string[] = [];
  let said = '';
  async function* chunks() {
    for (let offset = 0; offset < source.length; offset += pieces)
      yield source.subarray(offset, offset + pieces);
  }
  await parseStrictly(chunks(), {
    open: ({ local }) => names.push(local),
    text: (text) => {
      said += text;
    },
    close: ({ local }) => names.push(`/${local}`),
  });
  return { names, said };
}

const utf16 = (text: string, mark: number[], swap: boolean) => {
  const body = Buffer.from(text, 'utf16le');
  return Buffer.concat([Buffer.from(mark), swap ? body.swap16() : body]);
};
const declaring = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><a/>`;
const attributes = (count: number) => Array.from({ length: count }, (_, index) => `b${index}="1"`).join(' ');
const entities = `<!DOCTYPE a [${Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('')}]>`;

describe('hostile or broken XML is rejected:', () => {
  test.each<[string, Uint8Array | string]>([
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['an external DTD', '<!DOCTYPE a SYSTEM "http://169.254.169.254/a.dtd"><a/>'],
    ['an empty DTD', '<!DOCTYPE a><a/>'],
    ['a billion laughs', `${entities}<a>&e9;</a>`],
    ['parameter entities', '<!DOCTYPE a [<!ENTITY % x "y"> %x;]><a/>'],
    ['an entity of nowhere', '<a>&nbsp;</a>'],
    ['a character that XML does not allow', '<a>&#0;</a>'],
    ['too deep', '<a>'.repeat(65) + '</a>'.repeat(65)],
    ['too many attributes', `<a ${attributes(257)}/>`],
    ['too many elements', `<a>${'<b/>'.repeat(10_000)}</a>`],
    ['too many attributes in all', `<a>${`<b ${attributes(250)}/>`.repeat(101)}</a>`],
    ['200 000 attributes on one element', `<a ${attributes(200_000)}/>`],
    ['too long', `<a>${' '.repeat(512 * 1024)}</a>`],
    ['an element that is not closed', '<a><b></a>'],
    ['a document that is not closed', '<a><b/>'],
    ['two roots', '<a/><a/>'],
    ['text after the root', '<a/>text'],
    ['the same attribute twice', '<a b="1" b="2"/>'],
    ['a prefix that is not declared', '<x:a/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['nothing', ''],
    ['no XML', '%PDF-1.7'],
    ['HTML', '<!doctype html><html><br></html>'],
    ['bytes that are not UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['a sequence cut at the end', Buffer.from([...Buffer.from('<a/>'), 0xc3])],
    ['a charset of nowhere', '<?xml version="1.0" encoding="x-evil"?><a/>'],
    ['UTF-7', '<?xml version="1.0" encoding="UTF-7"?><a>+ADw-</a>'],
    ['UTF-16 declared but not so', '<?xml version="1.0" encoding="UTF-16"?><a/>'],
    ['UTF-16 that nothing tells', utf16('<a/>', [], false)],
    ['UTF-16 that is declared Latin-1', utf16(declaring('ISO-8859-1'), [0xff, 0xfe], false)],
    ['UTF-16, big end first, that is declared UTF-8', utf16(declaring('UTF-8'), [0xfe, 0xff], true)],
    ['UTF-16 in the other order than declared', utf16(declaring('UTF-16BE'), [0xff, 0xfe], false)],
    ['UTF-8 with its mark that is declared Latin-1', `\uFEFF${declaring('ISO-8859-1')}`],
    [
      'Latin-1 that is declared UTF-8',
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>é</a>', 'latin1'),
    ],
    ['a charset of states', declaring('ISO-2022-JP')],
    ['a charset of two bytes', declaring('GB18030')],
    ['a surrogate alone', utf16('<a>\uD800</a>', [0xff, 0xfe], false)],
    ['an overlong UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xc0, 0xbc, 0x2f, 0x61, 0x3e])],
    ['NUL', '<a>\u0000</a>'],
    ['NUL in a name', '<a\u0000/>'],
    ['a control character', '<a>\u001B</a>'],
    ['a parameter entity in a late DTD', '<!-- x --><!DOCTYPE a><a/>'],
    [
      'quadratic entities',
      `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(50_000)}">]><a>${'&x;'.repeat(50_000)}</a>`,
    ],
  ])('%s', async (_, bytes) => {
    await expect(parse(bytes)).rejects.toMatchObject({ code: 'archive_rejected' });
  });

  test('and nothing else is thrown, whatever the bytes', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<b c="',
      '"/>',
      '&',
      ';',
      '<!',
      '[',
      ']]>',
      '<![CDATA[',
      '<?xml version="1.0" encoding="',
      '?>',
      'é',
      '\u0000',
      'xmlns:x="u"',
    );
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => Buffer.from(parts.join('')));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(text, fc.uint8Array({ maxLength: 200 })),
        fc.integer({ min: 1, max: 50 }),
        async (bytes, pieces) => {
          const failure: unknown = await parse(bytes, pieces).then(
            () => null,
            (error: unknown) => error,
          );
          expect(failure === null || failure instanceof ProblemError).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('within its limits,', () => {
  test('depth, attributes and elements go up to them', async () => {
    expect((await parse('<a>'.repeat(64) + '</a>'.repeat(64))).names).toHaveLength(128);
    const two = `<c ${attributes(256)}/>`.repeat(2);
    expect((await parse(`<a>${two}</a>`)).names).toHaveLength(6);
    expect((await parse(`<a>${'<b/>'.repeat(9999)}</a>`)).names).toHaveLength(20_000);
    expect((await parse(`<a>${`<b ${attributes(250)}/>`.repeat(100)}</a>`)).names).toHaveLength(202);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('<a>é€</a>')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-8"?><a>é€</a>')],
    [
      'Windows-1252 as declared',
      Buffer.concat([
        Buffer.from("<?xml version='1.0' encoding='windows-1252' standalone='no'?><a>"),
        Buffer.from([0xe9, 0x80]),
        Buffer.from('</a>'),
      ]),
    ],
    ['UTF-16 little end first', utf16('<a>é€</a>', [0xff, 0xfe], false)],
    ['UTF-16 big end first', utf16('<a>é€</a>', [0xfe, 0xff], true)],
    ['UTF-16 as declared', utf16('<?xml version="1.0" encoding="UTF-16"?><a>é€</a>', [0xfe, 0xff], true)],
  ])('%s is decoded, however it is cut', async (_, bytes) => {
    for (const pieces of [1, 3, 1000]) expect((await parse(bytes, pieces)).said).toBe('é€');
  });

  test('a long head is not taken for an undecodable one', async () => {
    const { said } = await parse(`<?xml version="1.0"?><!--${'x'.repeat(500)}--><a>é</a>`, 10);
    expect(said).toBe('é');
  });

  test('a failure of the bytes is theirs', async () => {
    async function* failing() {
      yield Buffer.from('<a>');
      throw new Error('cut');
    }
    await expect(
      parseStrictly(failing(), { open: () => {}, text: () => {}, close: () => {} }),
    ).rejects.toThrow('cut');
  });
});
