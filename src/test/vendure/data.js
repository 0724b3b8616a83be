// Fills an open shop: taxes, zone, channel, shipping, payment, promotions, products, customers and orders, by its admin API alone.
const address = `http://127.0.0.1:${process.env.SHOP_PORT}/admin-api`;
let token = '';

async function ask(query, variables = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  token = response.headers.get('vendure-auth-token') || token;
  const said = await response.json();
  if (said.errors) throw new Error(`${query}\n${JSON.stringify(said.errors)}`);
  const part = Object.values(said.data)[0];
  if (part && part.errorCode) throw new Error(`${query}\n${JSON.stringify(part)}`);
  return part;
}

const arguments_ = (name, value) => ({ code: name, arguments: Object.entries(value).map(([n, v]) => ({ name: n, value: String(v) })) });

async function rates(zone) {
  const categories = {};
  for (const rate of [20, 10, 1]) {
    const category = await ask('mutation($input: CreateTaxCategoryInput!) { createTaxCategory(input: $input) { id } }', {
      input: { name: `KDV ${rate}`, isDefault: rate === 20 },
    });
    await ask('mutation($input: CreateTaxRateInput!) { createTaxRate(input: $input) { id } }', {
      input: { name: `KDV ${rate}`, value: rate, enabled: true, categoryId: category.id, zoneId: zone },
    });
    categories[rate] = category.id;
  }
  return categories;
}

// Prices mean what the channel says they do, for the orders that follow.
async function pricesIncludeTax(included, zone) {
  const channel = await ask('{ activeChannel { id } }');
  await ask('mutation($input: UpdateChannelInput!) { updateChannel(input: $input) { ... on Channel { id } ... on ErrorResult { errorCode message } } }', {
    input: {
      id: channel.id, pricesIncludeTax: included, defaultCurrencyCode: 'TRY', availableCurrencyCodes: ['TRY'],
      defaultTaxZoneId: zone, defaultShippingZoneId: zone,
    },
  });
}

async function shop() {
  await ask('mutation($u: String!, $p: String!) { login(username: $u, password: $p) { __typename ... on ErrorResult { errorCode } } }', {
    u: 'superadmin', p: process.env.SHOP_PASSWORD,
  });
  const country = await ask('mutation($input: CreateCountryInput!) { createCountry(input: $input) { id } }', {
    input: { code: 'TR', enabled: true, translations: [{ languageCode: 'en', name: 'Türkiye' }] },
  });
  const zone = await ask('mutation($input: CreateZoneInput!) { createZone(input: $input) { id } }', {
    input: { name: 'Türkiye', memberIds: [country.id] },
  });
  await pricesIncludeTax(true, zone.id);
  const categories = await rates(zone.id);
  const shipping = {};
  for (const [code, price, rate] of [['standart', 4990, 20], ['ekspres', 8990, 10], ['magaza', 0, 20]]) {
    const method = await ask('mutation($input: CreateShippingMethodInput!) { createShippingMethod(input: $input) { id } }', {
      input: {
        code, fulfillmentHandler: 'manual-fulfillment', translations: [{ languageCode: 'en', name: code, description: '' }],
        checker: arguments_('default-shipping-eligibility-checker', { orderMinimum: 0 }),
        calculator: arguments_('default-shipping-calculator', { rate: price, taxRate: rate, includesTax: code === 'ekspres' ? 'exclude' : 'include' }),
      },
    });
    shipping[code] = method.id;
  }
  await ask('mutation($input: CreatePaymentMethodInput!) { createPaymentMethod(input: $input) { id } }', {
    input: {
      code: 'CreditCard', enabled: true, handler: arguments_('dummy-payment-handler', { automaticSettle: true }),
      translations: [{ languageCode: 'en', name: 'Kart', description: '' }],
    },
  });
  for (const [couponCode, action] of [
    ['YUZDE10', arguments_('order_percentage_discount', { discount: 10 })],
    ['ELLILIRA', arguments_('order_fixed_discount', { discount: 5000 })],
    ['KARGOBEDAVA', arguments_('free_shipping', {})],
  ]) {
    await ask('mutation($input: CreatePromotionInput!) { createPromotion(input: $input) { ... on Promotion { id } ... on ErrorResult { errorCode message } } }', {
      input: { enabled: true, couponCode, conditions: [], actions: [action], translations: [{ languageCode: 'en', name: couponCode, description: '' }] },
    });
  }
  return { zone: zone.id, categories, shipping };
}

async function variants(categories) {
  const made = [];
  for (const [name, sku, price, rate] of [
    ['Çay bardağı', 'BARDAK-1', 3999, 20], ['Peştamal', 'PESTAMAL-1', 24950, 10], ['Bulgur 1 kg', 'BULGUR-1', 6733, 1],
    ['Şemsiye', 'SEMSIYE-1', 33333, 20], ['Kitap', 'KITAP-1', 9999, 10],
  ]) {
    const product = await ask('mutation($input: CreateProductInput!) { createProduct(input: $input) { id } }', {
      input: { enabled: true, translations: [{ languageCode: 'en', name, slug: sku.toLowerCase(), description: '' }] },
    });
    const [variant] = await ask('mutation($input: [CreateProductVariantInput!]!) { createProductVariants(input: $input) { id sku } }', {
      input: [{
        productId: product.id, sku, price, taxCategoryId: categories[rate], stockOnHand: 100000, trackInventory: 'FALSE',
        translations: [{ languageCode: 'en', name }],
      }],
    });
    made.push(variant.id);
  }
  return made;
}

async function customers() {
  const made = [];
  for (let i = 1; i <= 6; i++) {
    made.push(await ask('mutation($input: CreateCustomerInput!, $password: String) { createCustomer(input: $input, password: $password) { ... on Customer { id } ... on ErrorResult { errorCode message } } }', {
      input: { firstName: ['Ayşe', 'İsmail', 'Gül', 'Ömer', 'Çağla', 'Şule'][i - 1], lastName: `Müşteri ${'ABCDEF'[i - 1]}`, emailAddress: `musteri${i}@ornek.test`, phoneNumber: `0532000000${i}` },
      password: i % 2 ? 'gizli-parola' : undefined,
    }));
  }
  return made;
}

async function order(n, { shipping }, goods, people) {
  const { id } = await ask('mutation { createDraftOrder { id } }');
  for (let line = 0; line <= n % 3; line++) {
    await ask('mutation($id: ID!, $input: AddItemToDraftOrderInput!) { addItemToDraftOrder(orderId: $id, input: $input) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
      id, input: { productVariantId: goods[(n + line * 2) % goods.length], quantity: 1 + ((n * 7 + line) % 9) },
    });
  }
  await ask('mutation($id: ID!, $customer: ID!) { setCustomerForDraftOrder(orderId: $id, customerId: $customer) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
    id, customer: people[n % people.length].id,
  });
  const input = { fullName: `Alıcı ${n}`, streetLine1: `Atatürk Cad. No: ${n}`, city: 'İstanbul', province: '', postalCode: '34000', countryCode: 'TR', ...(n % 5 === 0 && { company: `Örnek ${n} Ltd. Şti.` }) };
  for (const kind of ['Shipping', 'Billing']) {
    await ask(`mutation($id: ID!, $input: CreateAddressInput!) { setDraftOrder${kind}Address(orderId: $id, input: $input) { id } }`, { id, input });
  }
  const coupon = { 2: 'YUZDE10', 3: 'ELLILIRA', 5: 'KARGOBEDAVA' }[n % 7];
  if (coupon) {
    await ask('mutation($id: ID!, $code: String!) { applyCouponCodeToDraftOrder(orderId: $id, couponCode: $code) { ... on Order { id } ... on ErrorResult { errorCode message } } }', { id, code: coupon });
  }
  await ask('mutation($id: ID!, $method: ID!) { setDraftOrderShippingMethod(orderId: $id, shippingMethodId: $method) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
    id, method: shipping[['standart', 'ekspres', 'magaza'][n % 3]],
  });
  await ask('mutation($id: ID!) { transitionOrderToState(id: $id, state: "ArrangingPayment") { ... on Order { id } ... on ErrorResult { errorCode message } } }', { id });
  return ask('mutation($input: ManualPaymentInput!) { addManualPaymentToOrder(input: $input) { ... on Order { id state lines { id quantity } payments { id amount } } ... on ErrorResult { errorCode message } } }', {
    input: { orderId: id, method: 'CreditCard', transactionId: `TR-${n}` , metadata: {} },
  });
}

async function afterwards(n, placed) {
  if (n % 10 === 4) {
    await ask('mutation($input: CancelOrderInput!) { cancelOrder(input: $input) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
      input: { orderId: placed.id, reason: 'vazgeçti', cancelShipping: true },
    });
  }
  if (n % 10 === 6) {
    const refund = await ask('mutation($input: RefundOrderInput!) { refundOrder(input: $input) { ... on Refund { id state } ... on ErrorResult { errorCode message } } }', {
      input: { paymentId: placed.payments[0].id, lines: [{ orderLineId: placed.lines[0].id, quantity: 1 }], shipping: 0, adjustment: 0, reason: 'iade' },
    });
    await ask('mutation($input: SettleRefundInput!) { settleRefund(input: $input) { ... on Refund { id state } ... on ErrorResult { errorCode message } } }', {
      input: { id: refund.id, transactionId: `IADE-${n}` },
    });
  }
  if (n % 10 === 8) {
    await ask('mutation($id: ID!) { transitionOrderToState(id: $id, state: "Modifying") { ... on Order { id } ... on ErrorResult { errorCode message } } }', { id: placed.id });
    await ask('mutation($input: ModifyOrderInput!) { modifyOrder(input: $input) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
      input: { dryRun: false, orderId: placed.id, surcharges: [{ description: 'Hediye paketi', price: 1500, priceIncludesTax: true, taxRate: 20, taxDescription: 'KDV' }] },
    });
    await ask('mutation($id: ID!) { transitionOrderToState(id: $id, state: "ArrangingAdditionalPayment") { ... on Order { id } ... on ErrorResult { errorCode message } } }', { id: placed.id });
    await ask('mutation($input: ManualPaymentInput!) { addManualPaymentToOrder(input: $input) { ... on Order { id } ... on ErrorResult { errorCode message } } }', {
      input: { orderId: placed.id, method: 'CreditCard', transactionId: `TR-${n}-2`, metadata: {} },
    });
    await ask('mutation($id: ID!) { transitionOrderToState(id: $id, state: "PaymentSettled") { ... on Order { id } ... on ErrorResult { errorCode message } } }', { id: placed.id });
  }
}

async function fill() {
  const set = await shop();
  const goods = await variants(set.categories);
  const people = await customers();
  const orders = Number(process.env.SHOP_ORDERS || 36);
  for (let n = 1; n <= orders; n++) {
    if (n === orders / 2) await pricesIncludeTax(false, set.zone);
    await afterwards(n, await order(n, set, goods, people));
  }
  console.log('The shop is filled');
}

fill().catch((error) => {
  console.error(error);
  process.exit(1);
});
