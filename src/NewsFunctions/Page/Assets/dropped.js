// The files in what was dropped, folders opened; each with its path below the folder. What systems leave in folders by themselves is no article.
const leftBySystems = (name) => name.startsWith(".") || ["thumbs.db", "desktop.ini"].includes(name.toLowerCase());

export async function filesOf(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return [...transfer.files].map((file) => ({ file, path: file.name }));
  return (await Promise.all(entries.map((entry) => open(entry, "")))).flat();
}

async function open(entry, folder) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: folder + file.name }];
  }
  const reader = entry.createReader();
  const inside = [];
  for (let some; (some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject))).length > 0;) inside.push(...some);
  return (await Promise.all(inside.filter((each) => !leftBySystems(each.name)).map((each) => open(each, `${folder}${entry.name}/`)))).flat();
}
