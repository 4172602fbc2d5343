// Checks in the browser that what the page shows is what the public log has; without it the page loses nothing else.
const section = document.querySelector('.receipt');
const button = document.getElementById('verify');
const verdict = document.getElementById('verdict');

function tell(sound, lines) {
  verdict.className = sound ? 'sound' : 'unsound';
  verdict.replaceChildren(...lines.map((line) => {
    const shown = document.createElement('span');
    shown.textContent = line;
    return shown;
  }));
}

async function read(path) {
  const answer = await fetch(path);
  if (!answer.ok) {
    throw new Error(answer.status === 404 ? '存证尚未生成，请稍后再试。' : '存证暂时无法读取，请稍后再试。');
  }
  return answer.text();
}

const bare = (text) => text.replace(/\s+/g, '');

/** Whether title and text on this page are those of the hashed content. */
function isShown(canonical) {
  const content = JSON.parse(canonical);
  const body = new DOMParser().parseFromString(content.body ?? '', 'text/html').body;
  return bare(content.title) === bare(document.querySelector('h1').textContent)
    && bare(body.textContent) === bare(document.querySelector('.body').textContent);
}

async function verify() {
  button.disabled = true;
  tell(true, ['正在核验……']);
  try {
    const {verifyReceipt} = await import('/record/verify.js');
    const receipt = JSON.parse(await read(section.dataset.receipt));
    const canonical = await read(section.dataset.canonical);
    const {verdict: found, steps} = await verifyReceipt({receipt, canonical});
    const same = receipt.itemId === section.dataset.item && receipt.contentHash === section.dataset.hash
      && isShown(canonical);
    const sound = found === 'VALID' && same;
    tell(sound, [
      sound ? '核验通过。' : '核验未通过。',
      same ? '本页标题和正文与存证内容一致。' : '本页所示与存证内容不一致。',
      ...steps.map((step) => step.zh),
    ]);
  } catch (failed) {
    tell(false, [failed.message]);
  } finally {
    button.disabled = false;
  }
}

if (section && button && globalThis.crypto?.subtle) {
  button.hidden = false;
  button.addEventListener('click', verify);
}
