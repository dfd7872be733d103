package dev.casebook.projections.running;

import dev.casebook.projections.mongo.MongoViews;

class ViewsOnEmbeddedServerTest extends ViewsContract {

    @Override
    MongoViews database() {
        return MongoViews.embedded();
    }
}
