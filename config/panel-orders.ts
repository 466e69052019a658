/** Carts, orders, bids and payments in the panel. */
import { orderMachine } from '#domain/order/order';
import { type ComponentViews, type PanelViews } from './panel-views';

export const types: PanelViews = {
  'api::cart.cart': {
    title: 'documentId',
    list: ['owner', 'updatedAt'],
    sort: 'updatedAt:DESC',
    form: ['owner:6', 'items:12'],
    readOnly: ['owner', 'items'],
  },
  'api::cart-item.cart-item': {
    title: 'documentId',
    list: ['dish', 'quantity', 'priceAtAdd', 'updatedAt'],
    sort: 'id:DESC',
    form: ['dish:6 cart:6', 'quantity:6 priceAtAdd:6', 'options:12'],
    labels: { priceAtAdd: 'Price when added' },
    readOnly: ['dish', 'cart', 'quantity', 'priceAtAdd', 'options'],
  },
  'api::order.order': {
    title: 'number',
    list: ['number', 'state', 'customer', 'venue', 'fulfilment', 'total', 'paymentStatus', 'placedAt'],
    sort: 'placedAt:DESC',
    form: [
      'number:4 state:4 cancelReason:4',
      'customer:4 venue:4 fulfilment:4',
      'placedAt:3 wantedAt:3 promisedAt:3 deliveredAt:3',
      'lines:12',
      'subtotal:3 deliveryFee:3 discount:3 total:3',
      'currency:4 paymentMethod:4 paymentStatus:4',
      'note:12',
      'delivery:12',
      'cook:4 kind:4 cancelRequestedAt:4',
      'title:8 servings:4',
      'description:12',
      'preferences:6 requirements:6',
      'budget:4 bidsUntil:4 addressedTo:4',
      'bids:12',
      'payments:12',
    ],
    labels: {
      state: 'Status',
      lines: 'What was ordered',
      cancelReason: 'Reason',
      cancelRequestedAt: 'Guest asked to cancel at',
      wantedAt: 'Wanted for',
      promisedAt: 'Promised for',
      cook: 'Home cook',
      title: 'Wish',
      bidsUntil: 'Bids until',
      addressedTo: 'Cook who is asked first',
      paymentStatus: 'Payment',
      paymentMethod: 'Paid by',
    },
    hints: {
      state: 'Only the next steps are possible: new → accepted → cooking → ready → (on the way →) handed over → completed.',
      title: 'Only where no menu has it: cooks bid on it, and the guest chooses.',
      cancelReason: 'Needed to reject, and to cancel once the kitchen works on it. The guest reads it.',
    },
    readOnly: [...orderMachine.frozen, 'deliveredAt', 'paymentMethod', 'paymentStatus', 'cancelRequestedAt'],
  },
  'api::bid.bid': {
    title: 'price',
    list: ['order', 'cook', 'price', 'currency', 'readyAt', 'state', 'createdAt'],
    sort: 'id:DESC',
    form: ['order:6 cook:6', 'state:6 reason:6', 'price:4 currency:4 readyAt:4', 'message:12', 'customer:6 version:6'],
    labels: { state: 'Status', readyAt: 'Ready at', customer: 'Guest' },
    hints: {
      state: 'pending → accepted, declined or withdrawn. Accepting gives the order to this cook and declines the others.',
      version: 'Rises with every edit of the cook.',
    },
    readOnly: ['order', 'cook', 'customer', 'price', 'currency', 'readyAt', 'message', 'version'],
  },
  'api::payment.payment': {
    title: 'documentId',
    list: ['order', 'method', 'amount', 'currency', 'state', 'paidAt'],
    sort: 'id:DESC',
    form: ['order:6 state:6', 'method:4 amount:4 currency:4', 'paidAt:6 note:6', 'externalId:12'],
    labels: { state: 'Status', externalId: 'Number at the provider', note: 'Reason' },
    readOnly: ['order', 'state', 'method', 'amount', 'currency', 'paidAt', 'externalId'],
  },
};

export const components: ComponentViews = {
  'order.line': {
    title: 'name',
    form: ['name:6 quantity:2 unitPrice:2 total:2', 'options:12'],
    labels: { unitPrice: 'Price of one' },
  },
  'order.delivery': {
    title: 'address',
    form: ['address:8 house:4', 'entrance:4 level:4 apartment:4', 'phone:6 notes:6', 'latitude:6 longitude:6'],
    labels: { level: 'Floor' },
  },
};

export default { types, components };
