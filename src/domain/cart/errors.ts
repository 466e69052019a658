/** The refusals of carts. */
import { entry } from '../error-entry';

export const CART_ERRORS = {
  'cart.empty': entry('conflict', 'The cart is empty. Add a dish first.', 'Корзина пуста. Сначала добавьте блюдо.'),
  'cart.line_unknown': entry('missing', 'There is no such line in the cart.', 'Такой строки в корзине нет.'),
  'cart.quantity_out_of_range': entry('invalid', 'The quantity of a line goes from 1 to {max}.', 'Количество в строке — от 1 до {max}.'),
  'cart.too_many_lines': entry(
    'invalid',
    'A cart holds {max|line|lines} at most.',
    'В корзину входит не больше: {max|строка|строки|строк}.',
  ),
  'cart.one_kitchen': entry(
    'conflict',
    'One order comes from one kitchen: the cart has dishes of {kitchen}.',
    'Один заказ — одна кухня: в корзине блюда кухни «{kitchen}».',
  ),
  'cart.one_currency': entry(
    'conflict',
    'One order is paid in one currency: the cart is in {others}, “{dish}” is priced in {currency}.',
    'Один заказ — одна валюта: корзина в {others}, цена «{dish}» — в {currency}.',
  ),
  'cart.too_dear': entry(
    'conflict',
    'The cart comes to {total}; an order can be {max} at most.',
    'Сумма корзины — {total}; заказ может быть не больше {max}.',
  ),
  'cart.lines_unavailable': entry(
    'conflict',
    'Some lines can’t be ordered now: {dishes}.',
    'Некоторые позиции сейчас нельзя заказать: {dishes}.',
  ),
  'cart.price_changed': entry(
    'conflict',
    'Prices changed since you filled the cart: {dishes}. Order again with acceptPriceChange: true.',
    'Цены изменились: {dishes}. Повторите заказ с acceptPriceChange: true.',
  ),
} as const;
