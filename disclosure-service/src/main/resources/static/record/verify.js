/*
 * Checks receipts of the disclosure log in the browser (or in Node.js), without any library.
 *
 *   import {verifyReceipt} from '/record/verify.js';
 *   const result = await verifyReceipt({receipt, item});   // item: the public JSON, or canonical: its exact text
 *
 * The recipe is described in docs/api/log.md. In a page, an element with data-gongkai-receipt (address of the
 * receipt) and data-gongkai-item (address of the public JSON) becomes a button that checks and says what it found.
 */

const encoder = new TextEncoder();
const VALIDITIES = ['VALID', 'NOT_YET', 'EXPIRED', 'REPEALED', 'AMENDED', null];
const BY_OTHERS = /_BY$/;
const ESCAPES = {'"': '\\"', '\\': '\\\\', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'};

/** The one spelling of a value: members in the order of their names, empty ones left out, no blanks. */
export function canonicalJson(value) {
  if (Array.isArray(value)) {
    return '[' + value.map(canonicalJson).join(',') + ']';
  }
  if (value !== null && typeof value === 'object') {
    const members = Object.keys(value).filter((name) => !isEmpty(value[name])).sort(byCodeUnits);
    return '{' + members.map((name) => quoted(name) + ':' + canonicalJson(value[name])).join(',') + '}';
  }
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** The content that the hash covers, as it was approved, out of the public JSON. */
export function hashedContent(item, names, validity) {
  const content = {};
  for (const name of names) {
    content[name] = item[name];
  }
  if (names.includes('validity')) {
    content.validity = validity === undefined ? stated(item) : validity;
  }
  if (Array.isArray(content.links)) {
    content.links = content.links.filter((link) => !BY_OTHERS.test(link.kind));
  }
  return content;
}

/**
 * Checks a receipt and, if given, the content that it speaks of.
 *
 * @param input receipt (object or text), item (public JSON) or canonical (text or bytes), key (verifier key from elsewhere)
 * @returns {Promise<{verdict: 'VALID'|'INVALID'|'INCOMPLETE', leaf: object, steps: {name, ok, zh, en}[]}>};
 *     ok is null where something could not be checked
 */
export async function verifyReceipt(input) {
  const steps = [];
  const say = (name, ok, zh, en) => steps.push({name, ok, zh, en});
  let leaf = null;
  try {
    const receipt = typeof input.receipt === 'string' ? JSON.parse(input.receipt) : input.receipt;
    leaf = JSON.parse(receipt.leaf);
    await checkContent(input, receipt, leaf, say);
    await checkInclusion(receipt, say);
    await checkSignature(receipt, input.key || receipt.key, say);
    if (!input.key) {
      say('key', true, '签名公钥取自凭证本身，可与另行公布的公钥核对：' + receipt.key,
        'The key came with the receipt; compare it with one published elsewhere: ' + receipt.key);
    }
  } catch (unreadable) {
    say('format', false, '凭证无法读取：' + unreadable.message, 'The receipt cannot be read: ' + unreadable.message);
  }
  const verdict = steps.some((step) => step.ok === false) ? 'INVALID'
    : steps.some((step) => step.ok === null) ? 'INCOMPLETE' : 'VALID';
  return {verdict, leaf, steps};
}

async function checkContent(input, receipt, leaf, say) {
  if (leaf.itemId !== receipt.itemId || leaf.contentHash !== receipt.contentHash) {
    say('leaf', false, '凭证与日志条目不一致。', 'Receipt and leaf contradict each other.');
    return;
  }
  if (input.canonical !== undefined) {
    const bytes = typeof input.canonical === 'string' ? encoder.encode(input.canonical) : input.canonical;
    sayContent(hex(await sha256(bytes)) === leaf.contentHash, say);
  } else if (input.item !== undefined) {
    await checkItem(input.item, receipt, leaf, say);
  } else {
    say('content', null, '未提供内容，只核对了日志。', 'No content was given; only the log was checked.');
  }
  if (leaf.kind === 'WITHDRAWN') {
    say('withdrawn', true, '日志记载该事项已撤下。', 'The log says that the item was withdrawn.');
  }
}

async function checkItem(item, receipt, leaf, say) {
  if (item.id !== leaf.itemId || item.indexNumber !== leaf.indexNumber) {
    say('content', false, '这是另一事项的凭证。', 'The receipt is that of another item.');
    return;
  }
  const isContent = async (validity) =>
    (await contentHash(hashedContent(item, receipt.hashed, validity))) === leaf.contentHash;
  let found = await isContent(undefined);
  for (let i = 0; !found && i < VALIDITIES.length; i++) {
    found = await isContent(VALIDITIES[i]);
  }
  sayContent(found, say);
}

function sayContent(ok, say) {
  say('content', ok,
    ok ? '内容与发布时的散列值一致，未被改动。' : '内容与发布时的散列值不一致，已被改动。',
    ok ? 'The content has the hash with which it became public.' : 'The content is not what became public.');
}

async function checkInclusion(receipt, say) {
  const [, size, root] = receipt.checkpoint.split('\n');
  const leafHash = await sha256(concat(Uint8Array.of(0), encoder.encode(receipt.leaf)));
  const computed = await climb(leafHash, receipt.index, Number(size), receipt.inclusion.map(fromBase64));
  const ok = computed !== null && sameBytes(computed, fromBase64(root));
  say('inclusion', ok,
    ok ? '日志（共' + size + '条）第' + receipt.index + '条即此记录。' : '该记录不在日志中，或日志被改动。',
    ok ? 'Leaf ' + receipt.index + ' of the log of ' + size + ' is this record.' : 'The log does not contain this record.');
}

/** RFC 9162, section 2.1.3.2; null when the path does not fit the tree. */
export async function climb(leafHash, index, size, path) {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
    return null;
  }
  let at = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of path) {
    if (last === 0) {
      return null;
    }
    if (at % 2 === 1 || at === last) {
      hash = await node(sibling, hash);
      while (at % 2 === 0 && at !== 0) {
        at = Math.floor(at / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await node(hash, sibling);
    }
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

async function checkSignature(receipt, key, say) {
  const cut = receipt.checkpoint.indexOf('\n\n');
  const text = receipt.checkpoint.slice(0, cut + 1);
  const origin = text.split('\n')[0];
  const [name, keyId, encoded] = splitKey(key);
  const typed = fromBase64(encoded);
  const signatures = receipt.checkpoint.slice(cut + 2).split('\n')
    .map((line) => /^\u2014 (\S+) (\S+)$/.exec(line))
    .filter((line) => line !== null && line[1] === name)
    .map((line) => fromBase64(line[2]))
    .filter((bytes) => hex(bytes.subarray(0, 4)) === keyId);
  const expectedId = hex((await sha256(concat(encoder.encode(name + '\n'), typed))).subarray(0, 4));
  if (cut < 0 || origin !== name || keyId !== expectedId || typed[0] !== 1 || typed.length !== 33) {
    say('signature', false, '检查点不是由该公钥所属日志签发。', 'The checkpoint is not of the log with this key.');
    return;
  }
  let ok = false;
  try {
    const verifying = await crypto.subtle.importKey('raw', typed.subarray(1), {name: 'Ed25519'}, false, ['verify']);
    for (const signature of signatures) {
      ok = ok || await crypto.subtle.verify({name: 'Ed25519'}, verifying, signature.subarray(4), encoder.encode(text));
    }
  } catch (unsupported) {
    say('signature', null, '此浏览器不能检验 Ed25519 签名，请使用较新的浏览器或 verifier.jar。',
      'This browser cannot check Ed25519 signatures; use a newer one or verifier.jar.');
    return;
  }
  say('signature', ok, ok ? '检查点签名有效（' + origin + '）。' : '检查点签名无效。',
    ok ? 'The checkpoint is signed by ' + origin + '.' : 'The signature of the checkpoint is not valid.');
}

function splitKey(key) {
  const parts = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(String(key).trim());
  if (parts === null) {
    throw new Error('not a verifier key');
  }
  return parts.slice(1);
}

async function contentHash(content) {
  return hex(await sha256(encoder.encode(canonicalJson(content))));
}

function stated(item) {
  return 'statedValidity' in item ? item.statedValidity : item.validity;
}

function isEmpty(value) {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function byCodeUnits(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function quoted(text) {
  const escaped = text.replace(/["\\\u0000-\u001f]/g, (char) =>
    ESCAPES[char] || '\\u' + char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'));
  return '"' + escaped + '"';
}

async function node(left, right) {
  return sha256(concat(Uint8Array.of(1), left, right));
}

async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function concat(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function fromBase64(text) {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sameBytes(a, b) {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

async function json(address) {
  const answer = await fetch(address, {headers: {Accept: 'application/json'}});
  if (!answer.ok) {
    throw new Error(answer.status === 404 ? '凭证尚未生成，请稍后再试。' : 'HTTP ' + answer.status);
  }
  return answer.json();
}

const VERDICTS = {VALID: '核验通过', INVALID: '核验未通过', INCOMPLETE: '部分核验'};

async function checkPage(place, output) {
  output.textContent = '正在核验……';
  try {
    const receipt = await json(place.dataset.gongkaiReceipt);
    const item = place.dataset.gongkaiItem ? await json(place.dataset.gongkaiItem) : undefined;
    const result = await verifyReceipt({receipt, item, key: place.dataset.gongkaiKey});
    output.dataset.verdict = result.verdict;
    output.textContent = VERDICTS[result.verdict];
    const list = document.createElement('ul');
    for (const step of result.steps) {
      const line = document.createElement('li');
      line.textContent = step.zh;
      list.append(line);
    }
    output.append(list);
  } catch (failed) {
    output.dataset.verdict = 'INCOMPLETE';
    output.textContent = '暂时无法核验：' + failed.message;
  }
}

function equip(place) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = place.dataset.gongkaiLabel || '在浏览器中核验';
  const output = document.createElement('div');
  output.setAttribute('role', 'status');
  button.addEventListener('click', () => checkPage(place, output));
  place.append(button, output);
}

if (typeof document !== 'undefined') {
  document.querySelectorAll('[data-gongkai-receipt]').forEach(equip);
}
