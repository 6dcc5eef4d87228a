package io.dangol.intake;

import static io.dangol.intake.FactColumn.optional;
import static io.dangol.intake.FactColumn.required;

/** The columns of products. */
enum ProductField implements FactField {
    PRODUCT_ID(required("productId", ColumnType.TEXT, "The id of the product, as orders and events name it.", """
                    product id, product, product code, product no, stock code, sku, item id, item code, item no, article, goods no, id, 상품번호, 상품코드, 상품 id, 품번, 품목코드""")),
    NAME(optional("name", ColumnType.TEXT, "Its name.", """
                    product name, item name, title, description, goods name, 상품명, 품명, 상품이름, 제품명""")),
    CATEGORY(optional("category", ColumnType.TEXT, "Its category.", """
                    category, category name, product category, department, 카테고리, 분류, 상품분류, 품목""")),
    BRAND(optional("brand", ColumnType.TEXT, "Its brand.", """
                    brand, brand name, maker, manufacturer, 브랜드, 브랜드명, 제조사""")),
    LIST_PRICE(optional("listPrice", ColumnType.AMOUNT, "Its list price.", """
                    list price, price, unit price, retail price, 정가, 판매가, 가격, 소비자가, 단가"""));

    private final FactColumn column;

    ProductField(FactColumn column) {
        this.column = column;
    }

    @Override
    public FactColumn column() {
        return column;
    }
}
