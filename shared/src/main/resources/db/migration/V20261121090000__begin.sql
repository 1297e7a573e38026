-- Nothing but the extensions that later migrations build on.
create extension if not exists citext;
