"""Names, towns and streets of the measured part; none of them is in ``values``."""

from __future__ import annotations

FORENAMES = {
    "de": "Annegret Benedikt Cornelius Dörte Ekkehard Frauke Gisbert Hannelore Ilka Jasmin Konstantin Liselotte Meike Nils Oksana Piotr Reinhild Selma Torben Zeynep".split(),
    "en": "Abigail Bernard Thaddea Daphne Ezekiel Freya Ottokar Hamza Isla Alwin Kwame Leanne Malik Niamh Oscar Phoebe Rajesh Sheila Trevor Wendy".split(),
    "fr": "Adrien Brigitte Clémence Perceval Émilie Fabrice Gwenaëlle Hugo Inès Jérôme Karim Laurence Mireille Noémie Olivier Pascal Quentin Rachida Sandrine Tristan".split(),
    "it": "Alberto Benedetta Carlo Donatella Emanuele Federica Gabriele Ilaria Jacopo Loredana Manuela Nicola Ottavio Patrizia Roberto Simona Tommaso Umberto Veronica Walter".split(),
    "es": "Adela Bruno Cristina Daniel Elvira Fernando Gloria Hugo Isabel Joaquín Lorena Manuel Noelia Óscar Paloma Ramón Susana Teresa Vicente Yolanda".split(),
    "nl": "Annelies Bart Carlijn Dirk Esther Floor Gerrit Heleen Ivo Jolanda Klaas Lieke Mohamed Nienke Pieter Rianne Stijn Tineke Vera Yasmin".split(),
}
SURNAMES = {
    "de": "Achterberg Baumgartner Czerny Dombrowski Eichinger Finkbeiner Gutknecht Heidenreich Jablonski Kellermann Lindner Mayrhofer Neuhaus Öztürk Pfeiffer Rademacher Stadler Tischler Ulbrich Wendt".split(),
    "en": "Atkinson Blackwood Carmichael Donnelly Eastwood Faulkner Gallagher Harrington Iqbal Jefferson Kavanagh Lockhart McAllister Nwosu Osborne Prescott Quigley Rutherford Wackernagel Treadwell".split(),
    "fr": "Aubert Bertin Carpentier Deschamps Étienne Favre Gauthier Hamon Jourdan Kouassi Leclerc Marty Noël Ouellet Pasquier Roussel Schmitt Tessier Thistlewood Zidane".split(),
    "it": "Amato Bellini Cattaneo Donati Ferrero Gentile Leone Mariani Neri Orlando Pagano Rizzi Sorrentino Testa Valentini Zanetti Grasso Piras Serra Villa".split(),
    "es": "Alonso Benítez Calvo Delgado Esteban Fuentes Gallego Hidalgo Izquierdo Jurado Lozano Méndez Núñez Otero Prieto Quintana Reyes Soler Tapia Zamora".split(),
    "nl": "Aalbers Blom Claassen Doornbos Evers Faber Groen Hoogland Jacobs Quattrocchi Leenders Martens Nijland Otten Peeters Rietveld Smeets Bonnefoy Veenstra Zwart".split(),
}
CITIES = {
    "de": "Hamburg Bremen Regensburg Erfurt Münster Linz Salzburg Basel Potsdam Trier Kiel Ulm".split(),
    "en": "Liverpool Sheffield Edinburgh Exeter Boston Houston Portland Leicester Dublin Oxford".split(),
    "fr": "Strasbourg Nice Dijon Angers Brest Reims Metz Lausanne Liège Rouen".split(),
    "it": "Genova Venezia Trieste Catania Parma Modena Perugia Cagliari Bergamo Pisa".split(),
    "es": "Barcelona Alicante Córdoba Salamanca Burgos Oviedo Santander Toledo Pamplona Cádiz".split(),
    "nl": "Tilburg Nijmegen Zwolle Arnhem Maastricht Delft Apeldoorn Brugge Leuven Almere".split(),
}
STREETS = {
    "de": ["Ahornweg", "Schlossallee", "Mozartstraße", "Neugasse", "Hafenplatz", "Breite Straße", "Am Sportplatz Weg", "Friedrich-Ebert-Straße"],
    "en": ["Chestnut Street", "Mill Lane", "Kingsway Road", "Sycamore Drive", "Albert Terrace", "Willow Avenue", "Abbey Close", "Spring Gardens Road"],
    "fr": ["rue Gambetta", "avenue de la Gare", "rue du Général Leclerc", "boulevard Carnot", "allée des Tilleuls", "impasse du Lavoir", "quai de Seine", "rue Molière"],
    "it": ["via Mazzini", "corso Italia", "via Leopardi", "piazza San Marco", "viale Europa", "via del Mulino", "vicolo Stretto", "largo Augusto"],
    "es": ["calle Velázquez", "calle del Sol", "avenida de América", "plaza Nueva", "paseo del Prado", "calle Cervantes", "ronda de Toledo", "calle San Juan"],
    "nl": ["Eikenlaan", "Nieuwstraat", "Havenweg", "Oranjeplein", "Rozengracht", "Schoolstraat", "Lindedreef", "Marktkade"],
}
