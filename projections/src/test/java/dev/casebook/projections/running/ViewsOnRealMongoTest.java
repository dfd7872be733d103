package dev.casebook.projections.running;

import dev.casebook.projections.mongo.MongoViews;
import dev.casebook.projections.testing.RealMongo;
import org.junit.jupiter.api.BeforeAll;

class ViewsOnRealMongoTest extends ViewsContract {

    @BeforeAll
    static void needsOne() {
        RealMongo.require();
    }

    @Override
    MongoViews database() {
        return MongoViews.at(RealMongo.newDatabase());
    }
}
