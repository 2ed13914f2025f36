// The page of the API: reads the OpenAPI document and lets every operation be tried. Everything is built as nodes, never as markup.

const list = document.querySelector("[data-operations]");
const key = document.querySelector("[data-key]");

function make(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

function field(parameter) {
  const schema = parameter.schema ?? {};
  const input = schema.enum
    ? make("select", {}, make("option", { value: "", textContent: "" }), ...schema.enum.map(value => make("option", { value, textContent: value })))
    : make("input", {
        type: schema.type === "integer" ? "number" : schema.format === "date" ? "date" : "text",
        placeholder: schema.items?.enum?.join(",") ?? String(schema.default ?? ""),
      });
  input.name = parameter.name;
  input.required = parameter.required === true;
  input.dataset.in = parameter.in;
  return make("p", { className: "field" }, make("label", {}, `${parameter.name}${input.required ? " *" : ""} `, input), make("small", { textContent: parameter.description ?? "" }));
}

/** A field for a JSON body, filled in with what it may hold. */
function jsonField(schema) {
  const { properties, required } = api.components.schemas[schema.$ref.split("/").pop()];
  const filled = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.enum?.[0] ?? ""]));
  const choices = Object.entries(properties).filter(([, property]) => property.enum).map(([name, property]) => `${name}: ${property.enum.join(", ")}`);
  return make(
    "p",
    { className: "field" },
    make("label", {}, "JSON ", make("textarea", { rows: Object.keys(properties).length + 2, value: JSON.stringify(filled, null, 2), spellcheck: false })),
    make("small", { textContent: `Needed: ${required.join(", ")}. ${choices.join(". ")}` }),
  );
}

function addressOf(path, form) {
  const query = new URLSearchParams();
  let address = path;
  for (const input of form.querySelectorAll("[name]")) {
    if (input.dataset.in === "path") {
      address = address.replace(`{${input.name}}`, encodeURIComponent(input.value));
    } else if (input.dataset.in === "query" && input.value) {
      query.set(input.name, input.value);
    }
  }

  return query.size ? `${address}?${query}` : address;
}

async function send(method, path, form, output) {
  const headers = key.value ? { "x-functions-key": key.value } : {};
  const address = addressOf(path, form);
  for (const input of form.querySelectorAll("[data-in=header]")) {
    if (input.value) headers[input.name] = input.value;
  }

  const file = form.querySelector("input[type=file]");
  const json = form.querySelector("textarea");
  let body;
  if (json) {
    headers["content-type"] = "application/json";
    body = json.value;
  }

  if (file?.files.length) {
    body = new FormData();
    for (const each of file.files) {
      body.append("file", each, each.name);
    }
  }

  output.textContent = "…";
  try {
    const answer = await fetch(address, { method: method.toUpperCase(), headers, body });
    const told = ["etag", "last-modified", "location", "link", "content-type"].filter(name => answer.headers.has(name)).map(name => `${name}: ${answer.headers.get(name)}`);
    const text = await answer.text();
    let shown = text;
    if (answer.headers.get("content-type")?.includes("json") && text) {
      shown = JSON.stringify(JSON.parse(text), null, 2);
    }

    output.textContent = `${method.toUpperCase()} ${address}\n${answer.status} ${answer.statusText}\n${told.join("\n")}\n\n${shown}`;
  } catch (error) {
    output.textContent = `${address} could not be asked: ${error.message}`;
  }
}

function show(path, method, operation) {
  const output = make("pre", { tabIndex: 0 });
  const form = make("form", {}, ...(operation.parameters ?? []).map(field));
  const taken = operation.requestBody?.content["application/json"]?.schema;
  if (taken) {
    form.append(jsonField(taken));
  } else if (operation.requestBody) {
    form.append(make("p", {}, make("label", {}, "files ", make("input", { type: "file", multiple: true }))));
  }

  form.append(make("p", {}, make("button", { textContent: "Send" })));
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(method, path, form, output);
  });
  const answers = Object.entries(operation.responses).filter(([status]) => status !== "default").map(([status, answer]) => make("li", { textContent: `${status}: ${answer.description}` }));
  return make(
    "details",
    { id: operation.operationId },
    make("summary", {}, make("code", { textContent: `${method.toUpperCase()} ${path}` }), ` ${operation.summary ?? ""}${operation.security ? " (key)" : ""}`),
    form,
    make("ul", {}, ...answers),
    output,
  );
}

const answer = await fetch("/api/openapi.json");
const api = await answer.json();
if (!answer.ok) {
  list.replaceChildren(make("p", { textContent: api.detail }));
} else {
  const byTag = Map.groupBy(
    Object.entries(api.paths).flatMap(([path, operations]) => Object.entries(operations).map(([method, operation]) => ({ path, method, operation }))),
    each => each.operation.tags[0],
  );
  list.replaceChildren(...[...byTag].flatMap(([tag, each]) => [make("h2", { textContent: tag }), ...each.map(one => show(one.path, one.method, one.operation))]));
  document.getElementById(location.hash.slice(1))?.setAttribute("open", "");
}
