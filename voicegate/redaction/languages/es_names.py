"""Spanish phrases behind which any word is a name, and everyday words that people are called by."""

from __future__ import annotations

__all__ = ["EVERYDAY_NAMES", "LABELS", "NAMING", "THINGS"]

NAMING = """me llamo, mi nombre es, mi apellido es, mis apellidos son, primer apellido es, segundo apellido es, apellido de soltera es, me apellido, a nombre de, en nombre de, se llama, se apellida, de parte de, el titular es, la titular es, titular es,
soy el señor, soy la señora, soy don, soy doña, habla el señor, habla la señora, le habla, les habla, le saluda, me dicen"""

LABELS = """contacto, nombre, apellido, apellidos, nombre y apellidos, nombre completo, titular, cliente, clienta, un saludo, saludos, saludos cordiales, un cordial saludo, atentamente, cordialmente, firmado, remitente, destinatario, paciente, asegurado, asegurada, solicitante,
responsable, interlocutor, interlocutora, inquilino, propietario, beneficiario, gracias, a la atención de, atención, médico, empleado, empleada, persona de contacto"""

THINGS = frozenset(
    """producto máquina sociedad empresa tienda aplicación app programa modelo oferta tarifa calle ciudad pueblo hotel restaurante sitio web página servicio perro perra gato gata película
    libro escuela colegio opción fórmula marca medicina medicamento suscripción juego grupo asociación red aparato archivo plaza barrio banco barco compañía""".split()
)

EVERYDAY_NAMES = """mar, fuente, torre, monte, valle, vega, río, sierra, peña, roca, bosque, campo, prado, cruz, iglesia, castillo, villa, casa, puente, puerta, camino, piedra, viña, viñas, rosa, flor, flores, hoja, rama, roble, olmo, olivo, pino, peral, manzano, cerezo, nogal,
panadero, sastre, herrero, pastor, barbero, pescador, cazador, marinero, zapatero, molinero, tejedor, alfarero, labrador, jardinero, caballero, escudero, carpintero, blanco, blanca, negro, rojo, verde, rubio, moreno, pardo, gris, pequeño, grande, gordo, delgado, gentil, guapo, bello, bueno, fuerte, viejo, joven, rico, alegre,
alegría, sabio, leal, príncipe, rey, reina, duque, conde, obispo, abad, fraile, papa, lobo, zorro, gallo, cuervo, oveja, cordero, ciervo, león, oso, gato, toro, sol, luna, estrella, cielo, niebla, trueno, nieve, lluvia, viento, verano, invierno, pan, vino, sal, harina, queso, trigo, amigo, primo, sobrino, nieto,
martillo, cuchillo, zapato, sombrero, capa, llave, perla, ángel, santo, paraíso, amor, esperanza, paz, luz, cabeza, boca, mano, pierna, barba, barriga, zurdo, calvo, cojo, izquierdo, derecho, lugo, zamora, segovia, palencia, huesca, cuenca, ávila, granada, córdoba, toledo, jaén, lorca, ronda, linares, soria, aranda"""
