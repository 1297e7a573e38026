// Sends files to the form's data-upload-url, one request each (multipart: file, purpose and, for the still of a video, its url).

/** What the file choosers offer; what is let in, the server decides by the content. */
export const FILE_TYPES = {
  image: { mimeTypes: ['image/gif', 'image/jpeg', 'image/png'] },
  video: { mimeTypes: ['video/mp4', 'video/webm', 'video/ogg'] },
  audio: { mimeTypes: ['audio/mpeg', 'audio/mp4', 'audio/ogg', 'audio/wav', 'audio/x-m4a', 'audio/vnd.wav', 'audio/wave', 'audio/x-wav'] },
  mediaThumbnail: { mimeTypes: ['image/gif', 'image/jpeg', 'image/png'] },
  file: { mimeTypes: ['*/*'] }
};

function multipart(file, purpose, more = {}) {
  const form = new FormData();
  form.append('file', file, file.name);
  form.append('purpose', purpose);
  for (const [name, value] of Object.entries(more)) form.append(name, value);
  return form;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  }
  catch {
    return {};
  }
}

/** Uploads one file; fetch does not tell how far it is, so this is an XMLHttpRequest. Resolves to the answer's JSON. */
export function send(address, file, purpose, more, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300 && answer.url) resolve(answer);
      else reject(new Error(answer.detail));
    };
    request.onerror = request.onabort = () => reject(new Error());
    request.send(multipart(file, purpose, more));
  });
}

/** Uploads files for one purpose and tells of each, with its name, what became of it. */
export async function uploaded(page, files, purpose, more, onProgress, sending = send) {
  const shares = files.map(() => 0);
  const one = async (file, index) => {
    if (file.size > page.limit) throw new Error(page.words('tooLarge', file.name, Math.floor(page.limit / 2 ** 20)));
    const answer = await sending(page.uploadUrl, file, purpose, more, share => {
      shares[index] = share;
      onProgress(100 * shares.reduce((sum, each) => sum + each, 0) / files.length);
    });
    return { url: answer.url, fileName: file.name };
  };
  const outcomes = await Promise.allSettled(files.map(one));
  return {
    results: outcomes.filter(outcome => outcome.value).map(outcome => outcome.value),
    errors: outcomes.flatMap((outcome, index) => outcome.reason
      ? [{ fileName: files[index].name, message: outcome.reason.message || page.words('uploadFailed', files[index].name) }] : [])
  };
}
