'use strict';

const find = selector => document.querySelector(selector);
let next = null;
let chosen = null;
let seen = -1;

function row(cells) {
  const tr = document.createElement('tr');
  cells.forEach((cell, i) => {
    const td = tr.insertCell(i);
    td.textContent = cell;
    if (typeof cell === 'number') td.className = 'number';
  });
  return tr;
}

// What the server refuses is a problem with a title.
async function ask(url, options) {
  const answer = await fetch(url, options);
  const body = await answer.json();
  await showStatements();
  if (!answer.ok) throw new Error(body.title);
  return body;
}

async function showStatements() {
  const statements = await (await fetch(`statements?after=${Math.max(seen, 0)}`)).json();
  const first = seen < 0;
  for (const statement of statements) {
    seen = Math.max(seen, statement.number);
    if (first && statements.length > 20) continue; // those of the start
    const li = document.createElement('li');
    li.innerHTML = '<b></b> <span></span><pre></pre>';
    li.children[0].textContent = statement.for;
    li.children[1].textContent = `${statement.rows} rows in ${statement.milliseconds.toFixed(1)} ms`;
    li.children[2].textContent = statement.text;
    find('#statements').prepend(li);
  }
  seen = Math.max(seen, 0);
}

async function showProducts(after) {
  const form = new FormData(find('#search'));
  const query = new URLSearchParams({ search: form.get('search'), dearest: form.has('dearest'), first: 8 });
  if (after) query.set('after', after);
  const page = await ask(`products?${query}`);
  const body = find('#products tbody');
  if (!after) body.replaceChildren();
  for (const product of page.items) {
    const tr = row([product.name, product.category, product.tags.join(', '), product.price, product.stock, product.sold ?? 0]);
    tr.addEventListener('click', () => showProduct(product.id));
    body.append(tr);
  }
  next = page.hasNext ? page.endCursor : null;
  find('#more').hidden = next === null;
}

async function showProduct(id) {
  chosen = await ask(`products/${id}`);
  find('#product').hidden = false;
  find('#product h2').textContent = chosen.name;
  find('#product p').textContent =
    `${chosen.category.name}, ${chosen.tags.map(tag => tag.name).join(', ')}: ${chosen.stock} for ${chosen.price} each, version ${chosen.version}`;
  find('#order output').textContent = '';
}

async function showOrders() {
  const page = await ask('orders?first=5');
  find('#orders tbody').replaceChildren(
    ...page.items.map(order => row([order.id, order.customer, order.placedAt.replace('T', ' ').slice(0, 16), order.lines])));
}

async function order(event) {
  event.preventDefault();
  const quantity = Number(new FormData(event.target).get('quantity'));
  const product = chosen.id;
  let said;
  try {
    const placed = await ask('orders', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ customerId: 1, lines: [{ productId: product, quantity }] }),
    });
    said = `Order ${placed.id} of ${placed.customer.name}.`;
  } catch (refused) {
    said = refused.message;
  }
  await showProduct(product);
  find('#order output').textContent = said;
  await showOrders();
}

find('#search').addEventListener('submit', event => { event.preventDefault(); showProducts(); });
find('#more').addEventListener('click', () => showProducts(next));
find('#order').addEventListener('submit', order);

start();
async function start() {
  await showStatements();
  await showProducts();
  await showOrders();

  // A link to a product, and to an order of it: shop/#3, shop/#3,2
  const [id, quantity] = location.hash.slice(1).split(',').map(Number);
  if (!id) return;
  await showProduct(id);
  if (!quantity) return;
  find('#order input').value = quantity;
  find('#order').requestSubmit();
}
