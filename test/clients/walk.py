"""What a guest does, with the client that was generated from the document: reads the menu, fills the cart, orders, reads the order."""

import sys

from samovar_client import AuthenticatedClient
from samovar_client.api.cart import add_cart_item, read_cart
from samovar_client.api.order import list_orders, place_order, read_order
from samovar_client.api.storefront import read_menu
from samovar_client.models import (
    AddCartItemRequest,
    ListOrdersResponse,
    PlaceOrderRequest,
    PlaceOrderRequestFulfilment,
    PlaceOrderRequestPaymentMethod,
    PlaceOrderResponse,
    ReadCartResponse,
    ReadMenuResponse,
    ReadOrderResponse,
)


def main(address: str, token: str) -> None:
    guest = AuthenticatedClient(base_url=address, token=token, raise_on_unexpected_status=True)

    menu = read_menu.sync(client=guest)
    assert isinstance(menu, ReadMenuResponse), menu
    dish = next(dish for category in menu.data.categories for dish in category.dishes)

    added = add_cart_item.sync(client=guest, body=AddCartItemRequest(dish=dish.document_id, quantity=2))
    assert added is not None
    cart = read_cart.sync(client=guest)
    assert isinstance(cart, ReadCartResponse), cart
    assert [item.quantity for item in cart.data.lines] == [2], cart

    wish = PlaceOrderRequest(
        fulfilment=PlaceOrderRequestFulfilment.PICKUP,
        payment_method=PlaceOrderRequestPaymentMethod.CASH,
    )
    placed = place_order.sync(client=guest, body=wish)
    assert isinstance(placed, PlaceOrderResponse), placed
    assert placed.data.total == cart.data.subtotal, placed

    order = read_order.sync(client=guest, id=placed.data.document_id)
    assert isinstance(order, ReadOrderResponse), order
    assert order.data.document_id == placed.data.document_id
    orders = list_orders.sync(client=guest, paginationpage=1, paginationpage_size=5)
    assert isinstance(orders, ListOrdersResponse), orders
    assert len(orders.data) == 1, orders


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
