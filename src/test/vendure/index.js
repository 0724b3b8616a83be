// A Vendure shop for Köprü's tests: port and folder come from the environment, everything else stands here.
const path = require('path');
const { bootstrap, dummyPaymentHandler, DefaultLogger, LogLevel } = require('@vendure/core');

const config = {
  apiOptions: { port: Number(process.env.SHOP_PORT), hostname: '127.0.0.1', adminApiPath: 'admin-api', shopApiPath: 'shop-api' },
  authOptions: {
    tokenMethod: ['bearer'],
    superadminCredentials: { identifier: 'superadmin', password: process.env.SHOP_PASSWORD },
  },
  dbConnectionOptions: {
    type: 'better-sqlite3',
    database: path.join(process.env.SHOP_FOLDER, 'shop.sqlite'),
    synchronize: true,
    logging: false,
  },
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  customFields: { Order: [{ name: 'accountingNo', type: 'string', nullable: true }] },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
};

bootstrap(config).then(
  () => console.log('The shop is open'),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
