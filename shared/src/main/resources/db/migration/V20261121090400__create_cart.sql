create table cart (
    id uuid constraint cart_pk primary key,
    session_digest text not null constraint cart_session_key unique,
    changed_at timestamptz not null default now()
);

-- A line knows its product by id alone: products belong to another domain, which may come to live elsewhere.
create table cart_line (
    id uuid constraint cart_line_pk primary key,
    cart_id uuid not null constraint cart_line_cart_fk references cart on delete cascade,
    product_id uuid not null,
    quantity integer not null constraint cart_line_quantity_in_range check (quantity between 1 and 999),
    constraint cart_line_product_key unique (cart_id, product_id)
);
